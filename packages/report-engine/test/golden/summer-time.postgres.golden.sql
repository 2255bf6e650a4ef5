SELECT ((((to_timestamp("t"."seen_at" / 1000.0) AT TIME ZONE ?::text)::date - DATE '1970-01-01') + 7000004) / 7 * 7 - 7000004), COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
LIMIT 1001;
-- ["America/New_York"]
