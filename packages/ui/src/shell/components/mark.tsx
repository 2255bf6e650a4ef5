import "./mark.css";

/** The product's mark: a tenon in its mortise. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="m-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M2 4h9v5h4v6h-4v5H2z" className="m-mark-tenon" />
      <path d="M13 4h9v16h-9v-3.5h4v-9h-4z" className="m-mark-mortise" />
    </svg>
  );
}
