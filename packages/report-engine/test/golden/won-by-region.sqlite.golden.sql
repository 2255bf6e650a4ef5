SELECT "j_account"."region", SUM("t"."value" / 1000000000) FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?)) || ':' || SUM("t"."value" % 1000000000) FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?)), COUNT(*)
FROM "deal" AS "t"
LEFT JOIN "account" AS "j_account" ON "j_account"."id" = "t"."account"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY TOTAL("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?)) DESC NULLS LAST, 1 NULLS LAST
LIMIT 21;
-- ["won","won","won"]
