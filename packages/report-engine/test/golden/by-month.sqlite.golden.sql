SELECT (unixepoch("t"."closed_on" * 86400, 'unixepoch', 'start of month') / 86400), COUNT(*), SUM("t"."value" / 1000000000) FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?)) || ':' || SUM("t"."value" % 1000000000) FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?))
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
LIMIT 1001;
-- ["won","won"]
