SELECT (date_trunc('month', (DATE '1970-01-01' + "t"."closed_on")::timestamp)::date - DATE '1970-01-01'), COUNT(*), (round(COALESCE(SUM("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?::text)), 0) * 100))::text
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
LIMIT 1001;
-- ["won"]
