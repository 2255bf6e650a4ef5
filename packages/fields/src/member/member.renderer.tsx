import { UserOutlined } from "@ant-design/icons";
import { type FieldDisplayProps, type FieldInputProps, type FieldRenderer, useTitles } from "@mortise/ui";
import { AsyncPicker } from "../shared/async-picker.tsx";
import "../shared/fields.css";

function MemberInput(props: FieldInputProps) {
  const services = useTitles();
  return (
    <AsyncPicker
      input={props}
      search={(text, signal) => services.searchMembers(text, signal)}
      labelOf={(id) => services.nameOf(id)}
    />
  );
}

function MemberDisplay({ value }: FieldDisplayProps) {
  const services = useTitles();
  const name = services.nameOf(String(value)) ?? String(value);
  return (
    <span className="m-field-member">
      <span className="m-field-initial" aria-hidden="true">
        {[...name].at(0)?.toUpperCase()}
      </span>
      {name}
    </span>
  );
}

export const memberRenderer: FieldRenderer = {
  type: "member",
  Input: MemberInput,
  Display: MemberDisplay,
  Icon: UserOutlined,
};
