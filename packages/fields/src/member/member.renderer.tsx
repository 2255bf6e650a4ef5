import { UserOutlined } from "@ant-design/icons";
import { type FieldDisplayProps, type FieldRenderer, initialsOf, lazyInput, useTitles } from "@mortise/ui";
import "../shared/fields.css";

function MemberDisplay({ value }: FieldDisplayProps) {
  const services = useTitles();
  const name = services.nameOf(String(value)) ?? String(value);
  return (
    <span className="m-field-member">
      <span className="m-field-initial" aria-hidden="true">
        {initialsOf(name)}
      </span>
      {name}
    </span>
  );
}

export const memberRenderer: FieldRenderer = {
  type: "member",
  Input: lazyInput(() => import("./member-input.tsx")),
  Display: MemberDisplay,
  Icon: UserOutlined,
};
