import { LogoutOutlined, TeamOutlined, ToolOutlined, UserOutlined } from "@ant-design/icons";
import { MenuButton, type MenuItem, useClient } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { clearDrafts } from "../record/draft-store.ts";
import { useMe } from "../session/me-context.tsx";
import { Avatar } from "./avatar.tsx";

export function UserMenu() {
  const { t } = useTranslation("frame");
  const me = useMe();
  const client = useClient();
  const navigate = useNavigate();
  const leave = async () => {
    await client.session.signOut();
    clearDrafts();
    location.assign("/sign-in");
  };
  const forAdmins: readonly MenuItem[] = [
    { key: "members", icon: <TeamOutlined />, label: t("members"), onSelect: () => void navigate("/members") },
    { key: "designer", icon: <ToolOutlined />, label: t("designer"), onSelect: () => location.assign("/designer/") },
  ];
  const items: readonly MenuItem[] = [
    { key: "me", icon: <UserOutlined />, label: t("me"), onSelect: () => void navigate("/me") },
    ...(me.isAdmin ? forAdmins : []),
    { key: "end", divider: true },
    { key: "leave", icon: <LogoutOutlined />, label: t("signOut"), onSelect: () => void leave() },
  ];
  return (
    <MenuButton className="top-bar-button" align="end" items={items}>
      <Avatar name={me.name} />
      <span className="top-bar-name">{me.name}</span>
    </MenuButton>
  );
}
