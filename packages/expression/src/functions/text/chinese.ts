import { types } from "../../check/typed.ts";
import { FormulaError, wrongNumber } from "../../values/error.ts";
import { multiply, type Numeric, negate, numberText, round, signOf } from "../../values/number.ts";
import { defineFunction } from "../entry.ts";

const numerals = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿"];

/** Financial capitals of a whole number below 10^16, without a unit; "" for zero. */
function wholeCapitals(digits: string): string {
  let text = "";
  let isGap = false;
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, "0");
  const groupCount = padded.length / 4;
  for (let group = 0; group < groupCount; group++) {
    const four = padded.slice(group * 4, group * 4 + 4);
    let part = "";
    for (let index = 0; index < 4; index++) {
      const digit = Number(four.charAt(index));
      if (digit === 0) isGap = text !== "" || part !== "";
      else {
        part += `${isGap ? "零" : ""}${numerals.charAt(digit)}${places[3 - index]}`;
        isGap = false;
      }
    }
    if (part !== "") text += part + groups[groupCount - 1 - group];
  }
  return text;
}

/** 壹仟贰佰叁拾肆元零伍分: the People's Bank's rules for writing amounts (支付结算办法, annex 1). */
function capitals(amount: Numeric): string | FormulaError {
  const cents = round(amount, 2, "half-away");
  const scaled = cents instanceof FormulaError ? cents : multiply(cents, 100);
  if (scaled instanceof FormulaError) return scaled;
  const isNegative = signOf(scaled) < 0;
  const digits = numberText(isNegative ? negate(scaled) : scaled).padStart(3, "0");
  if (digits.length > 18) return wrongNumber;
  const whole = wholeCapitals(digits.slice(0, -2).replace(/^0+/, ""));
  const jiao = Number(digits.at(-2));
  const fen = Number(digits.at(-1));
  if (whole === "" && jiao === 0 && fen === 0) return "零元整";
  let text = whole === "" ? "" : `${whole}元`;
  if (jiao > 0) text += `${numerals.charAt(jiao)}角`;
  else if (fen > 0 && whole !== "") text += "零";
  text += fen > 0 ? `${numerals.charAt(fen)}分` : "整";
  return isNegative ? `负${text}` : text;
}

export const rmbUpper = defineFunction({
  name: "RMBUPPER",
  family: "text",
  params: [{ name: "amount", kind: "number" }],
  returns: types.text,
  apply: ([amount]) => capitals(amount),
  aliases: ["RMBCAP", "RMBFORMAT", "UPPERMONEY", "人民币大写", "大写金额"],
  help: {
    "zh-CN": "人民币大写金额。",
    "en-US": "An amount in the Chinese capitals used on invoices and cheques.",
  },
  examples: [
    { formula: "RMBUPPER(1234.05)", result: "壹仟贰佰叁拾肆元零伍分" },
    { formula: "RMBUPPER(10000)", result: "壹万元整" },
    { formula: "RMBUPPER(100010001.5)", result: "壹亿零壹万零壹元伍角整" },
    { formula: "RMBUPPER(0.5)", result: "伍角整" },
    { formula: "RMBUPPER(-3)", result: "负叁元整" },
  ],
});

/** The first character of each initial in the pinyin order of CLDR; characters up to the next have that initial. */
const bounds = "阿八嚓哒妸发旮哈讥咔垃妈嗯哦妑七呥仨他穵夕丫帀";
const initials = "ABCDEFGHJKLMNOPQRSTWXYZ";
let collator: Intl.Collator | undefined;

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character;
  collator ??= new Intl.Collator("zh-u-co-pinyin");
  const marks = Array.from(bounds);
  for (let index = marks.length - 1; index >= 0; index--) {
    if (collator.compare(character, marks[index] as string) >= 0) return initials.charAt(index);
  }
  return character;
}

export const pinyinInitials = defineFunction({
  name: "PINYININITIALS",
  family: "text",
  params: [{ name: "text", kind: "text" }],
  returns: types.text,
  apply: ([text]) => (text.length > 10_000 ? wrongNumber : Array.from(text, initialOf).join("").toUpperCase()),
  aliases: ["PINYINHEADCHAR", "拼音首字母"],
  help: {
    "zh-CN": "每个汉字的拼音首字母，多音字取最常用的读音。",
    "en-US": "The pinyin initials of Chinese characters, by their commonest reading.",
  },
  examples: [{ formula: 'PINYININITIALS("北京Abc公司")', result: "BJABCGS" }],
});
