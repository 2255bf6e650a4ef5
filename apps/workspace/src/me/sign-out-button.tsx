import { Button } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { useSignOut } from "../session/use-sign-out.ts";

export function SignOutButton() {
  const { t } = useTranslation("frame");
  return <Button onClick={useSignOut()}>{t("signOut")}</Button>;
}
