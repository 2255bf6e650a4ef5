SELECT (date_trunc('quarter', (DATE '1970-01-01' + "t"."closed_on")::timestamp)::date - DATE '1970-01-01'), "t"."stage" COLLATE "C", COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1, 2
LIMIT 50001;
-- []
