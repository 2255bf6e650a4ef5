/**
 * Writes the sample data into `app.json`: about 400 deals over eighteen months that tell a story. The east leads, the
 * west catches up after a second team starts there in January; the X9 is launched in spring and takes over; December and
 * June are strong. Seeded: the same data at each run. Run it with `node examples/sales-pipeline/generate.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";

const random = createRandom(20_261_101);
const firstDay = day("2025-05-06");
const lastDay = day("2026-10-30");
const westSecondTeam = day("2026-01-05");
const x9Launch = day("2026-03-16");

const managers = ["周建国", "孙晓梅", "何志远"] as const;
const regions = ["east", "central", "west"] as const;
const agentNames = [
  ["陈思远", "林雅婷", "黄俊杰", "吴佳怡", "徐浩然"],
  ["李娜", "王强", "刘洋", "张敏"],
  ["赵磊", "杨雪", "罗文博", "邓丽萍", "唐一鸣"],
] as const;
const products = [
  { key: "x3", name: "云枢 X3", series: "云枢", price: 8_800, weight: 5 },
  { key: "x5", name: "云枢 X5", series: "云枢", price: 26_800, weight: 4 },
  { key: "x9", name: "云枢 X9", series: "云枢", price: 68_000, weight: 6 },
  { key: "m1", name: "明度 M1", series: "明度", price: 3_200, weight: 4 },
  { key: "m2", name: "明度 M2 Pro", series: "明度", price: 12_600, weight: 3 },
  { key: "svc", name: "实施与培训服务", series: "服务", price: 15_000, weight: 2 },
] as const;
const places = [
  "上海",
  "杭州",
  "苏州",
  "南京",
  "武汉",
  "长沙",
  "郑州",
  "成都",
  "重庆",
  "西安",
  "昆明",
  "合肥",
] as const;
const brands = [
  "恒信",
  "远航",
  "瑞丰",
  "华晟",
  "金鼎",
  "博瑞",
  "天衡",
  "中科",
  "鼎新",
  "广源",
  "海川",
  "明德",
  "启明",
  "润泽",
  "盛世",
  "泰和",
] as const;
const trades = [
  { sector: "制造", suffix: "精密制造有限公司" },
  { sector: "医疗", suffix: "医疗器械有限公司" },
  { sector: "零售", suffix: "商贸有限公司" },
  { sector: "软件", suffix: "信息技术有限公司" },
  { sector: "金融", suffix: "融资租赁有限公司" },
  { sector: "物流", suffix: "供应链管理有限公司" },
  { sector: "教育", suffix: "教育科技有限公司" },
] as const;

const accounts = makeAccounts(64);
const agents = agentNames.flatMap((names, region) =>
  names.map((name, index) => ({
    key: `agent-${regions[region]}-${index + 1}`,
    values: { name, manager: managers[region], region: regions[region] },
  })),
);
const deals = makeDeals(400);
const sample = {
  members: managers.map((name, index) => ({ key: `manager-${index + 1}`, name })),
  records: {
    account: accounts,
    product: products.map(({ key, name, series, price }) => ({ key, values: { name, series, price } })),
    agent: agents,
    opportunity: deals,
    quote: makeQuotes(26),
  },
};

const file = new URL("app.json", import.meta.url);
const app = JSON.parse(readFileSync(file, "utf8"));
writeFileSync(file, `${JSON.stringify({ ...app, sample }, null, 2)}\n`);

function makeAccounts(count: number) {
  const used = new Set<string>();
  const made: { key: string; values: Record<string, unknown> }[] = [];
  while (made.length < count) {
    const place = pick(places);
    const trade = pick(trades);
    const name = `${place}${pick(brands)}${trade.suffix}`;
    if (used.has(name)) continue;
    used.add(name);
    // Sizes are spread as companies' sizes are: many small ones, a few very large.
    const size = Math.exp(random() * 4.2);
    const parent = made.length > 12 && random() < 0.14 ? { parent: pick(made.slice(0, 12)).key } : {};
    made.push({
      key: `account-${made.length + 1}`,
      values: {
        name,
        sector: trade.sector,
        year_established: 1988 + Math.floor(random() * 34),
        revenue: Math.round(size * 2_150) / 100,
        employees: Math.round(size * 38) + 12,
        office: place,
        ...parent,
      },
    });
  }
  return made;
}

function makeDeals(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const engaged = firstDay + Math.floor(((index + random()) / count) * (lastDay - firstDay));
    const agent = pickAgent(engaged);
    const product = pickProduct(engaged);
    const closed = engaged + 9 + Math.floor(random() ** 1.6 * 110);
    const isClosed = closed <= lastDay;
    const isWon = random() < winRate(agent.values.region, product.key, closed);
    const stage = isClosed ? (isWon ? "won" : "lost") : random() < 0.35 ? "prospecting" : "engaging";
    const account = stage === "prospecting" && random() < 0.4 ? {} : { account: pick(accounts).key };
    const discount = 1 - Math.floor(random() * 5) * 0.03;
    const seats = 1 + Math.floor(random() ** 2 * 6);
    return {
      key: `deal-${index + 1}`,
      values: {
        code: `OPP-${isoDay(engaged).slice(2, 4)}${isoDay(engaged).slice(5, 7)}-${String(index + 1).padStart(4, "0")}`,
        agent: agent.key,
        product: product.key,
        ...account,
        stage,
        ...(stage === "prospecting" ? {} : { engaged_on: isoDay(engaged) }),
        ...(isClosed
          ? { closed_on: isoDay(closed), close_value: isWon ? Math.round(product.price * seats * discount) : 0 }
          : {}),
      },
    };
  });
}

function makeQuotes(count: number) {
  const open = deals.filter((deal) => deal.values.stage === "engaging");
  return Array.from({ length: count }, (_, index) => {
    const deal = open[index % open.length] ?? pick(deals);
    const product = products.find((one) => one.key === deal.values.product) ?? products[0];
    const account = accounts.find((one) => one.key === deal.values.account);
    const discount = pick([0, 3, 5, 8, 10, 12, 15, 20]);
    const needsApproval = discount >= 5;
    const isMine = needsApproval && index % 3 === 0;
    return {
      key: `quote-${index + 1}`,
      values: {
        subject: `${account ? String(account.values.name).slice(0, 4) : "新客户"} · ${product.name}`,
        opportunity: deal.key,
        amount: product.price * (1 + Math.floor(random() * 8)),
        discount,
        valid_until: isoDay(lastDay + 10 + Math.floor(random() * 60)),
        is_urgent: random() < 0.2,
        owner: pick(managerKeys()),
        approver: isMine ? "@installer" : pick(managerKeys()),
        ...(random() < 0.5
          ? { terms: pick(["货到验收合格后 30 日内付款。", "含一年原厂质保与远程支持。", "首付 30%，上线后付清。"]) }
          : {}),
      },
      ...(needsApproval ? { flow: isMine ? "running" : index % 5 === 0 ? "rejected" : "passed" } : {}),
    };
  });
}

function managerKeys() {
  return managers.map((_, index) => `manager-${index + 1}`);
}

function pickAgent(when: number) {
  const candidates = agents.filter(
    (agent) =>
      agent.values.region !== "west" || when >= westSecondTeam || ["agent-west-1", "agent-west-2"].includes(agent.key),
  );
  return pick(candidates);
}

function pickProduct(when: number) {
  const offered = products.filter((product) => product.key !== "x9" || when >= x9Launch);
  let at = random() * offered.reduce((sum, product) => sum + product.weight, 0);
  for (const product of offered) {
    at -= product.weight;
    if (at < 0) return product;
  }
  return products[0];
}

function winRate(region: string, product: string, closed: number): number {
  const month = isoDay(closed).slice(5, 7);
  const season = month === "12" || month === "06" ? 0.12 : 0;
  const place = region === "east" ? 0.06 : region === "west" && closed >= westSecondTeam ? 0.09 : 0;
  return 0.5 + season + place + (product === "x9" ? 0.05 : 0);
}

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Days since 1970-01-01. */
function day(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}

function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** Mulberry32: small, seeded, good enough for sample data. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
