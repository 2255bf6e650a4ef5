SELECT (date_trunc('quarter', (DATE '1970-01-01' + ((to_timestamp("t"."seen_at" / 1000.0) AT TIME ZONE ?::text)::date - DATE '1970-01-01'))::timestamp)::date - DATE '1970-01-01'), COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
LIMIT 1001;
-- ["Asia/Shanghai"]
