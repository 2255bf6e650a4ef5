SELECT "t"."account", SUM("t"."value" / 1000000000) FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?)) || ':' || SUM("t"."value" % 1000000000) FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?))
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY TOTAL("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?)) DESC NULLS LAST, 1 NULLS LAST
LIMIT 6;
-- ["won","won","won"]
