/** Addresses of pages. `-` stands where a form's id would: no id begins with it, so nothing can be mistaken. */
export function appPath(app: string): string {
  return `/apps/${app}`;
}
export function formPath(app: string, form: string): string {
  return `/apps/${app}/${form}`;
}
export function recordPath(app: string, form: string, id: string): string {
  return `/apps/${app}/${form}/${id}`;
}
export function importPath(app: string, form: string, id?: string): string {
  return `/apps/${app}/${form}/import${id === undefined ? "" : `/${id}`}`;
}
export function dashboardPath(app: string, dashboard: string): string {
  return `/apps/${app}/-/dashboards/${dashboard}`;
}
