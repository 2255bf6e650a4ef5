import { LogoutOutlined, TeamOutlined, ToolOutlined, UserOutlined } from "@ant-design/icons";
import { useClient } from "@mortise/ui/shell";
import { Dropdown } from "antd";
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
  return (
    <Dropdown
      trigger={["click"]}
      placement="bottomRight"
      menu={{
        items: [
          { key: "me", icon: <UserOutlined />, label: t("me"), onClick: () => void navigate("/me") },
          ...(me.isAdmin
            ? [
                { key: "members", icon: <TeamOutlined />, label: t("members"), onClick: () => void navigate("/members") },
                { key: "designer", icon: <ToolOutlined />, label: t("designer"), onClick: () => location.assign("/designer/") },
              ]
            : []),
          { type: "divider" as const },
          { key: "leave", icon: <LogoutOutlined />, label: t("signOut"), onClick: () => void leave() },
        ],
      }}
    >
      <button type="button" className="top-bar-button" aria-haspopup="menu" aria-label={t("account", { name: me.name })}>
        <Avatar name={me.name} />
        <span className="top-bar-wide">{me.name}</span>
      </button>
    </Dropdown>
  );
}
