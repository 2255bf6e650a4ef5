import { type FieldInputProps, useTitles } from "@mortise/ui";
import { AsyncPicker } from "../shared/async-picker.tsx";

/** A member, found by name. */
export default function MemberInput(props: FieldInputProps) {
  const services = useTitles();
  return (
    <AsyncPicker
      input={props}
      search={(text, signal) => services.searchMembers(text, signal)}
      labelOf={(id) => services.nameOf(id)}
    />
  );
}
