SELECT (unixepoch("t"."closed_on" * 86400, 'unixepoch', 'start of year') / 86400), COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
LIMIT 1001;
-- []
