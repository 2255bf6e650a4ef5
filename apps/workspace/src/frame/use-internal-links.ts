import { useEffect } from "react";
import { useNavigate } from "react-router";

/**
 * Plain links to pages of this app (a linked record, as a field shows it) are followed without loading everything anew.
 * Downloads, other sites, the designer, new tabs: the browser's.
 */
export function useInternalLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
      if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
      if (link.hash || link.pathname.startsWith("/designer") || link.pathname.startsWith("/api/")) return;
      event.preventDefault();
      void navigate(link.pathname + link.search);
    };
    addEventListener("click", follow);
    return () => removeEventListener("click", follow);
  }, [navigate]);
}
