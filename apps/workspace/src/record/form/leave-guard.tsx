import { Button, Dialog } from "@mortise/ui/shell";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";

/** Asks before a page with changes is left, inside the app and by closing the tab. */
export function LeaveGuard({ isActive, isAllowed }: { readonly isActive: boolean; isAllowed(): boolean }) {
  const { t } = useTranslation("record");
  const blocker = useBlocker(() => isActive && !isAllowed());
  useEffect(() => {
    if (!isActive) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!isAllowed()) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isActive, isAllowed]);
  if (blocker.state !== "blocked") return null;
  return (
    <Dialog
      title={t("leaveTitle")}
      onClose={() => blocker.reset()}
      footer={
        <>
          <Button onClick={() => blocker.proceed()}>{t("leave")}</Button>
          <Button tone="primary" onClick={() => blocker.reset()}>
            {t("stay")}
          </Button>
        </>
      }
    >
      {t("leaveText")}
    </Dialog>
  );
}
