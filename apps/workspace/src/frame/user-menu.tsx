import { LogoutOutlined, TeamOutlined, ToolOutlined, UserOutlined } from "@ant-design/icons";
import { MenuButton, type MenuItem } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useMe } from "../session/me-context.tsx";
import { useSignOut } from "../session/use-sign-out.ts";
import { Avatar } from "./avatar.tsx";

export function UserMenu() {
  const { t } = useTranslation("frame");
  const me = useMe();
  const navigate = useNavigate();
  const leave = useSignOut();
  const forAdmins: readonly MenuItem[] = [
    {
      key: "members",
      icon: <TeamOutlined aria-hidden />,
      label: t("members"),
      onSelect: () => void navigate("/members"),
    },
    {
      key: "designer",
      icon: <ToolOutlined aria-hidden />,
      label: t("designer"),
      onSelect: () => location.assign("/designer/"),
    },
  ];
  const items: readonly MenuItem[] = [
    { key: "me", icon: <UserOutlined aria-hidden />, label: t("me"), onSelect: () => void navigate("/me") },
    ...(me.isAdmin ? forAdmins : []),
    { key: "end", divider: true },
    { key: "leave", icon: <LogoutOutlined aria-hidden />, label: t("signOut"), onSelect: leave },
  ];
  return (
    <MenuButton className="top-bar-button" align="end" items={items}>
      <Avatar name={me.name} />
      <span className="top-bar-name">{me.name}</span>
    </MenuButton>
  );
}
