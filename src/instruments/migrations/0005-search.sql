-- Words and wordings of paragraphs. Both are made from the paragraph's text by the program, so that Arabic and Chinese
-- are found and every version of the database gives the same results; they can be made anew from `provision` at any time.

-- One row for each different text: a sentence that a hundred documents repeat is searched once.
create table wording (
  -- As in `provision`: of the text in lower case with punctuation and spaces folded.
  hash text primary key,
  language text not null,
  words tsvector not null,
  -- Bands of the MinHash signature: texts that share one are alike enough to be compared.
  bands integer[] not null,
  -- Of the program that made the row; rows of another version are made anew.
  version smallint not null
);
create index wording_words on wording using gin (words);
create index wording_bands on wording using gin (bands);
