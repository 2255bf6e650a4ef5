import type { Field } from "@mortise/definition";
import { type FieldDisplayProps, type FieldInputProps, type FieldRenderer, useUi } from "@mortise/ui";
import { star, starsOf } from "./rating.definition.ts";
import "./rating.css";

function countOf(field: Field): number {
  return starsOf(typeof field.stars === "number" ? { stars: field.stars } : {});
}

/** Radio buttons that look like stars: arrows choose, the browser and screen readers know the rest. */
function RatingInput(props: FieldInputProps) {
  const { locale } = useUi();
  const chosen = typeof props.value === "number" ? props.value : 0;
  const choices = Array.from({ length: countOf(props.field) }, (_, index) => index + 1);
  return (
    <div
      id={props.id}
      role="radiogroup"
      className="x-rating"
      aria-labelledby={props.labelId}
      aria-required={props.isRequired}
      aria-invalid={props.isInvalid}
      aria-describedby={props.describedBy}
    >
      {choices.map((count) => (
        <label key={count} className={count <= chosen ? "x-rating-on" : "x-rating-off"}>
          <input
            type="radio"
            name={props.id}
            aria-label={locale === "zh-CN" ? `${count} 星` : count === 1 ? "1 star" : `${count} stars`}
            checked={count === chosen}
            disabled={props.isDisabled}
            onChange={() => props.onChange(count)}
            onBlur={() => props.onBlur?.()}
          />
          <span aria-hidden="true">{star}</span>
        </label>
      ))}
      {chosen > 0 && !props.isRequired && (
        <button type="button" disabled={props.isDisabled} onClick={() => props.onChange(null)}>
          {locale === "zh-CN" ? "清除" : "Clear"}
        </button>
      )}
    </div>
  );
}

function RatingDisplay({ field, value }: FieldDisplayProps) {
  const { locale } = useUi();
  const [given, count] = [Number(value), countOf(field)];
  const words = locale === "zh-CN" ? `${given} 星，共 ${count} 星` : `${given} of ${count} stars`;
  return (
    <span role="img" aria-label={words} className="x-rating-shown">
      {Array.from({ length: count }, (_, index) => index + 1).map((one) => (
        <span key={one} className={one <= given ? "x-rating-on" : "x-rating-off"}>
          {star}
        </span>
      ))}
    </span>
  );
}

function RatingIcon() {
  return <span aria-hidden="true">{star}</span>;
}

export const ratingRenderer: FieldRenderer = {
  type: "example.rating",
  Input: RatingInput,
  Display: RatingDisplay,
  Icon: RatingIcon,
};
