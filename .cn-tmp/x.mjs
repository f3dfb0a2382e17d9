import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import countries from 'i18n-iso-countries';
const ref='/work/shared/data/ref';
const src=readFileSync('src/statistics/nationality/country-names.ts','utf8');
const { transformSync } = await import('esbuild');
const {countryNames}= await import('data:text/javascript,'+encodeURIComponent(transformSync(src,{loader:'ts'}).code));
const codes=parse(readFileSync(ref+'/country-codes.csv'),{columns:true,bom:true});
const m49={}; for(const l of ['en','fr','es','ru','ar','cn']) m49[l]=new Map(parse(readFileSync(`${ref}/UNSD-M49-${l}.csv`),{columns:true,bom:true}).map(r=>[r['ISO-alpha3 Code'],r['Country or Area']]));
const by=new Map(codes.map(r=>[r['ISO3166-1-Alpha-3'],r]));
console.log(countryNames.length, by.size, m49.en.size, Object.keys(countries.getAlpha3Codes()).length);
const a3=new Set(countryNames.map(c=>c[0]));
console.log('missing from codes',[...a3].filter(a=>!by.has(a)),'extra',[...by.keys()].filter(a=>!a3.has(a)), 'm49 extra',[...m49.en.keys()].filter(a=>!a3.has(a)), 'not in m49',[...a3].filter(a=>!m49.en.has(a)));
import fs from 'node:fs'; const all={};for (const l of ['en','fr','es','ru','ar','zh','de','it','pt','nl']) { countries.registerLocale(JSON.parse(readFileSync(`node_modules/i18n-iso-countries/langs/${l}.json`,'utf8')));}
const U={en:'English',fr:'French',es:'Spanish',ru:'Russian',ar:'Arabic',zh:'Chinese'};
const unexpl={};
for(const [c,a2,n,names] of countryNames){
  const r=by.get(c)??{}; const tags=new Map(); const add=(t,v)=>{if(v){tags.set(v,[...(tags.get(v)??[]),t])}};
  for(const l of Object.keys(U)){ const k=l==='zh'?'cn':l; add('S'+l,r[`UNTERM ${U[l]} Short`]); add('O'+l,r['official_name_'+k]); add('F'+l,r[`UNTERM ${U[l]} Formal`]); add('M'+l,m49[k].get(c)); }
  add('CLDR',r['CLDR display name']);
  for (const l of ['en','fr','es','ru','ar','zh','de','it','pt','nl']) for (const [i,v] of [countries.getName(c,l,{select:'all'})].flat().entries()) add('I'+l+i,v);
  const out=names.split('|').map(x=>`${x}=${(tags.get(x)??['???']).join('/')}`);
  const left=[...tags.keys()].filter(k=>!names.split('|').includes(k)).map(k=>k+'='+tags.get(k).join('/'));
  if(['AFG','ALA','ARE','BOL','TWN','TUR','CZE','GBR','SWZ','XKX','PSE','ARG'].includes(c)||out.some(o=>o.includes('???'))) console.log(c, out.join(' | '),'\n   LEFT', left.join(' | '));
}
