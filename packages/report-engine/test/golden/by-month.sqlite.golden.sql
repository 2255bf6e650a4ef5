SELECT (unixepoch("t"."closed_on" * 86400, 'unixepoch', 'start of month') / 86400), COUNT(*), CAST(COALESCE(SUM("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?)), 0) AS TEXT)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
LIMIT 1001;
-- ["won"]
