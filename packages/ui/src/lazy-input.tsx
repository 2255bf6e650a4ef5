import { type ComponentType, lazy, Suspense } from "react";
import type { FieldInputProps } from "./contracts.ts";

/**
 * A control in a chunk of its own, for those that weigh much: lists show values without loading what fills them in.
 * Until it is there, an empty box of a control's size stands in its place, so that nothing jumps; by its id the focus
 * waits for the control.
 */
export function lazyInput(
  load: () => Promise<{ readonly default: ComponentType<FieldInputProps> }>,
): ComponentType<FieldInputProps> {
  const Input = lazy(load);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each field type, when its module loads
  return function LazyInput(props: FieldInputProps) {
    return (
      <Suspense fallback={<span id={props.id} className="m-field-waiting" aria-hidden="true" />}>
        <Input {...props} />
      </Suspense>
    );
  };
}
