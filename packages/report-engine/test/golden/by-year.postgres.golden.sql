SELECT (date_trunc('year', (DATE '1970-01-01' + "t"."closed_on")::timestamp)::date - DATE '1970-01-01'), COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
LIMIT 1001;
-- []
