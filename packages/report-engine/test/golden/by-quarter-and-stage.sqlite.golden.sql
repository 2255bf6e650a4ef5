SELECT (unixepoch("t"."closed_on" * 86400, 'unixepoch', 'start of month', '-' || ((strftime('%m', "t"."closed_on" * 86400, 'unixepoch') - 1) % 3) || ' months') / 86400), "t"."stage", COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1, 2
LIMIT 50001;
-- []
