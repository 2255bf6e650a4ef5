import {
  CheckSquareOutlined,
  DownOutlined,
  GlobalOutlined,
  MenuOutlined,
  MoonOutlined,
  SunOutlined,
} from "@ant-design/icons";
import { localize } from "@mortise/kernel";
import { Dialog, languageNames, Mark, MenuButton, themeStore, useLocale, useScheme } from "@mortise/ui/shell";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { useStore } from "zustand";
import { useApps } from "../data/app-queries.ts";
import { useHasRoomBeside } from "../data/use-media.ts";
import { appPath } from "../paths.ts";
import { useSpeak } from "../session/use-speak.ts";
import { AppMenu } from "./app-menu.tsx";
import { menuStore } from "./menu-store.ts";
import { useOpenTasks } from "./open-tasks.ts";
import { UserMenu } from "./user-menu.tsx";

/** App switcher, tasks, language, appearance, and oneself. */
export function TopBar() {
  const { t } = useTranslation("frame");
  const { app } = useParams();
  const open = useOpenTasks();
  const locale = useLocale();
  const scheme = useScheme();
  const speak = useSpeak();
  const other = locale === "zh-CN" ? "en-US" : "zh-CN";
  return (
    <header className="top-bar">
      {app === undefined ? null : <MenuToggle app={app} />}
      <Link className="top-bar-home" to="/" aria-label={t("home")}>
        <Mark size={22} />
      </Link>
      <AppSwitcher current={app} />
      <span className="top-bar-space" />
      <Link className="top-bar-button top-bar-tasks top-bar-wide" to="/tasks">
        <CheckSquareOutlined aria-hidden />
        <span>{t("tasks")}</span>
        {open ? <b className="top-bar-count m-numbers">{open > 99 ? "99+" : open}</b> : null}
      </Link>
      <button
        type="button"
        className="top-bar-button top-bar-wide"
        lang={other}
        title={languageNames[other]}
        aria-label={languageNames[other]}
        onClick={() => speak(other)}
      >
        <GlobalOutlined aria-hidden />
      </button>
      <button
        type="button"
        className="top-bar-button top-bar-wide"
        title={t(scheme === "dark" ? "toLight" : "toDark")}
        aria-label={t(scheme === "dark" ? "toLight" : "toDark")}
        onClick={() => themeStore.set(scheme === "dark" ? "light" : "dark")}
      >
        {scheme === "dark" ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
      </button>
      <UserMenu />
    </header>
  );
}

function AppSwitcher({ current }: { readonly current: string | undefined }) {
  const { t } = useTranslation("frame");
  const locale = useLocale();
  const navigate = useNavigate();
  const apps = useApps().data?.apps ?? [];
  const name = apps.find((one) => one.id === current)?.name;
  return (
    <MenuButton
      className="top-bar-button top-bar-app"
      items={apps.map((one) => ({
        key: one.id,
        label: localize(one.name, locale),
        isChosen: one.id === current,
        onSelect: () => void navigate(appPath(one.id)),
      }))}
    >
      <span className="m-cut">{name === undefined ? t("apps") : localize(name, locale)}</span>
      <DownOutlined aria-hidden />
    </MenuButton>
  );
}

/** Folds the menu away where it stands beside the page, and opens it over the page where there is no room. */
function MenuToggle({ app }: { readonly app: string }) {
  const { t } = useTranslation("frame");
  const hasRoom = useHasRoomBeside();
  const isBeside = useStore(menuStore, (state) => state.value === "open");
  const [isOver, setIsOver] = useState(false);
  const close = () => setIsOver(false);
  return (
    <>
      <button
        type="button"
        className="top-bar-button top-bar-drawer"
        title={t("menu")}
        aria-label={t("menu")}
        aria-expanded={hasRoom ? isBeside : isOver}
        onClick={() => (hasRoom ? menuStore.set(isBeside ? "closed" : "open") : setIsOver(true))}
      >
        <MenuOutlined aria-hidden />
      </button>
      {isOver && !hasRoom ? (
        <Dialog title={t("menu")} place="start" width={280} onClose={close}>
          <div className="app-menu-drawer">
            <Suspense>
              <AppMenu app={app} onFollow={close} />
            </Suspense>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
