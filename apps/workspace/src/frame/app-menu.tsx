import { BarChartOutlined, TableOutlined } from "@ant-design/icons";
import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { Link, useLocation } from "react-router";
import { useAppModel } from "../data/app-queries.ts";
import { type MenuLink, menuOf } from "../data/menu.ts";

/** The app's own menu: views and dashboards in groups. */
export function AppMenu({ app, onFollow }: { readonly app: string; onFollow?(): void }) {
  const model = useAppModel(app);
  const locale = useLocale();
  const location = useLocation();
  const sections = menuOf(model, locale);
  const current = currentLink(
    sections.flatMap((section) => section.links),
    location.pathname,
    new URLSearchParams(location.search).get("view"),
  );
  return (
    <nav className="app-menu" aria-label={localize(model.app.name, locale)}>
      {sections.map((section) => (
        <div className="app-menu-group" key={section.links[0]?.key}>
          {section.label === undefined ? null : <h2>{section.label}</h2>}
          <ul>
            {section.links.map((link) => (
              <li key={link.key}>
                <Link
                  to={link.to}
                  aria-current={link === current ? "page" : undefined}
                  {...(onFollow ? { onClick: onFollow } : {})}
                >
                  {link.kind === "dashboard" ? <BarChartOutlined aria-hidden /> : <TableOutlined aria-hidden />}
                  <span className="m-cut">{link.label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The entry that a page belongs to: the very view where it has an entry, else the form's first one. */
export function currentLink(links: readonly MenuLink[], path: string, view: string | null): MenuLink | undefined {
  const here = links.filter((link) => {
    const [linkPath = ""] = link.to.split("?");
    return path === linkPath || path.startsWith(`${linkPath}/`);
  });
  return (
    here.find((link) => link.to.endsWith(`?view=${view}`)) ?? here.find((link) => !link.to.includes("?")) ?? here[0]
  );
}
