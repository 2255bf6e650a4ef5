import { AppstoreOutlined, CheckSquareOutlined, HomeOutlined, UserOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useOpenTasks } from "./open-tasks.ts";

/** On phones: the four places, within reach of a thumb. */
export function BottomTabs() {
  const { t } = useTranslation("frame");
  const { pathname } = useLocation();
  const open = useOpenTasks();
  const tabs = [
    { to: "/", label: t("home"), icon: <HomeOutlined aria-hidden />, isHere: pathname === "/" },
    {
      to: "/tasks",
      label: t("todo"),
      icon: <CheckSquareOutlined aria-hidden />,
      isHere: pathname.startsWith("/tasks"),
      count: open,
    },
    { to: "/apps", label: t("apps"), icon: <AppstoreOutlined aria-hidden />, isHere: pathname.startsWith("/apps") },
    { to: "/me", label: t("mine"), icon: <UserOutlined aria-hidden />, isHere: pathname.startsWith("/me") },
  ];
  return (
    <nav className="bottom-tabs" aria-label={t("places")}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.isHere ? "page" : undefined}>
          {tab.icon}
          <span>{tab.label}</span>
          {tab.count ? <b className="top-bar-count m-numbers">{tab.count > 99 ? "99+" : tab.count}</b> : null}
        </Link>
      ))}
    </nav>
  );
}
