-- Which kind of file a document came as, and where each stretch of its text stood there.

-- docx, pdf, html, akn, txt or md. The bytes of the file are not kept; sha256 is of them.
alter table instrument add column format text not null default 'txt';
-- Stretches of source: start, end, part, and where known page, paragraph, note. Null where the text is the file.
alter table instrument add column places jsonb;
