import { AppstoreOutlined, LogoutOutlined } from "@ant-design/icons";
import { initialsOf } from "@mortise/ui";
import { MenuButton, useClient } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { useMe } from "../session/me.tsx";

export function UserMenu() {
  const { t } = useTranslation("frame");
  const me = useMe();
  const client = useClient();
  const leave = async () => {
    await client.session.signOut();
    location.assign("/sign-in");
  };
  return (
    <MenuButton
      className="bar-button"
      align="end"
      label={t("account", { name: me.name })}
      items={[
        {
          key: "workspace",
          icon: <AppstoreOutlined aria-hidden />,
          label: t("toWorkspace"),
          onSelect: () => location.assign("/"),
        },
        { key: "end", divider: true },
        { key: "leave", icon: <LogoutOutlined aria-hidden />, label: t("signOut"), onSelect: () => void leave() },
      ]}
    >
      <span className="bar-avatar" aria-hidden="true" data-initial={initialsOf(me.name)} />
      <span className="bar-wide">{me.name}</span>
    </MenuButton>
  );
}
