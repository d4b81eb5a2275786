import { plainLabel } from './nameLabels';

/** What a label or the head of a column announces, as far as it tells. */
export type Role = 'date' | 'amount' | 'stage' | 'phone' | 'email' | 'owner' | 'client' | 'title' | 'id' | 'number';

export interface HeadMeaning {
  readonly role: Role;
  /**
   * Of dates and sums, how near it is to what is wanted (the day of payment, the sum paid): 3 that itself, 2 the usual
   * one, 1 only where nothing else is there, 0 never.
   */
  readonly rank: number;
}

/** Words by their beginnings; a space stands for the end of a word. */
type Stems = readonly string[];

const stems = (words: string): Stems => words.split(',').map((word) => word.trimStart());

const NO_DATE = stems(
  'due ,срок,до ,deadline,modif,update,измен,обновл,activity,активност,next,следующ,deliver,доставк,отгруз,ship,valid,' +
    'expir,действ,birth,рожден,end ,окончани,reminder,напомин,contact,контакт,call,звон,fallig,echeance,vencim,livraison,' +
    'liefer,geandert,visto,viewed,login,вход,regist,регистр,last ,последн',
);
const PAID_DATE = stems(
  'close ,closed,closing,закрыт,paid ,payment,pay ,оплат,won ,complet,заверш,выполнен,abschluss,bezahlt,cierre,cloture,fecha de pago',
);
const PLANNED = stems(
  'expected,estimat,planned,forecast,target,ожида,план,предпол,прогноз,voraussicht,erwart,prevu,previst',
);
const CREATED = stems(
  'creat,создан,создано,added,добавл,erstellt,angelegt,cree ,creation,creado,creacion,open date,opened',
);
const DATE = stems('date,дата,day ,datum,fecha,when ,когда,issued,выписан,выставлен,ordered,booked,time ,время,день');

const NO_AMOUNT = stems(
  'tax,ндс,налог,vat ,mwst,ust ,iva ,tva ,discount,скидк,rabatt,remise,descuento,balance,остат,долг,задолж,due ,open ,' +
    'weighted,взвеш,expected,ожида,profit,прибыл,margin,маржа,cost ,себест,unit,ед ,за ед,shipping,доставк,commission,' +
    'комисс,limit,лимит,average,средн,annual,годов,deposit,credit,кредит,employees,offen,restant,pendiente,ltv ,lifetime,' +
    'бонус,bonus,points,балл,quota,probab,вероят,qty,quantity,кол-во,количество,number,номер,count,предоплат,аванс,year',
);
const PAID_AMOUNT = stems('paid ,оплачено,оплата,bezahlt,paye ,pagado,received,получено,внесено');
const GROSS = stems('grand,incl,с ндс,вкл,ttc ,brutto,gross,к оплате,итог,payable,con iva,inkl');
const NET = stems('excl,без ,ht ,netto,net ,subtotal,sub-total,sub total,промежут,zwischensumme,sin iva,hors');
const AMOUNT = stems(
  'amount,total,sum ,summ,сумм,итог,всего,бюджет,budget,стоимост,цена,price ,value,worth,betrag,gesamt,montant,importe,revenue,выручка,оборот,opportunity',
);

const STAGE = stems(
  'stage,status,state ,этап,стади,статус,состояни,statut,etat ,estado,etapa,phase,fase ,outcome,result,результат,исход',
);
const OF_DEALS = stems('stage,этап,стади,etapa,phase,deal,order,invoice,сделк,заказ,счет');
const NO_STAGE = stems(
  'activity,задач,task,contact,подписк,country,address,family,семейн,marital,employment,email,delivery,shipping,доставк',
);
const PHONE = stems('phone,tel ,telephone,mobile,cell ,телефон,тел ,мобильн,сотов,telefon,handy ,telefono,movil');
const EMAIL = stems('email,e-mail,mail ,почта,эл ,e mail,емейл,имейл,correo,courriel,адрес эл');
const NO_CONTACT = stems('fax,факс,opt,template,шаблон,рассыл,count,last ,send,отправ,verified,second,доп ');

const OWNERS: ReadonlySet<string> = new Set(
  (
    'owner,account owner,deal owner,contact owner,record owner,client owner,customer owner,assigned to,assigned user,assigned,' +
    'assignee,responsible,responsible person,responsible user,manager,account manager,client manager,sales rep,sales representative,' +
    'salesperson,sales person,sales owner,sales manager,account executive,agent,ответственный,ответственная,' +
    'ответственный менеджер,ответственный сотрудник,менеджер,менеджер клиента,персональный менеджер,личный менеджер,' +
    'куратор,владелец,продавец,торговый представитель,торговые представители,verantwortlich,verantwortlicher,betreuer,' +
    'kundenbetreuer,zustandig,vertriebsmitarbeiter,responsable,commercial,comercial,vendedor,proprietaire,propietario,ведёт,ведет'
  )
    .split(',')
    .map(plainLabel),
);
const CLIENTS: ReadonlySet<string> = new Set(
  (
    'client,customer,account,company,organization,organisation,account name,customer name,company name,client name,buyer,bill to,' +
    'billed to,sold to,partner,клиент,заказчик,покупатель,контрагент,компания,организация,плательщик,kunde,kundenname,firma,' +
    'cliente,empresa,societe,tiers,third party,имя клиента,название компании,организация клиента,related to,для кого'
  ).split(','),
);
const TITLES: ReadonlySet<string> = new Set(
  (
    'name,title,subject,deal,deal name,opportunity,opportunity name,order,order name,description,название,наименование,' +
    'тема,сделка,заказ,название сделки,описание,titel,betreff,objet,asunto,bezeichnung'
  ).split(','),
);
const IDS: ReadonlySet<string> = new Set(['id', 'ид', 'код', 'id сделки', 'deal id', 'order id', 'record id']);
const NUMBERS: ReadonlySet<string> = new Set(
  'no,no.,#,№,nr,nr.,number,order no,order #,order number,invoice,invoice #,invoice no,invoice number,ref,reference,номер,№ заказа,номер заказа,номер счета,№ счета,rechnung,numero,order,заказ,счет'.split(
    ',',
  ),
);

/**
 * All that a label may announce; the value then tells which: "Оплата" is a day, a sum or a state. Longer texts than 60
 * characters are no labels.
 */
export function meaningsOf(label: string): readonly HeadMeaning[] {
  if (label.length > 60) return [];
  const plain = plainLabel(label);
  if (!plain || plain.split(' ').length > 6) return [];
  if (OWNERS.has(plain)) return [{ role: 'owner', rank: 2 }];
  const words = ` ${plain.replace(/[^\p{L}\p{N}-]+/gu, ' ').trim()} `;
  return [...exactRoles(plain), contactRole(words), dateRole(words), amountRole(words), stageRole(words)].filter(
    (meaning) => meaning !== undefined,
  );
}

function exactRoles(plain: string): readonly HeadMeaning[] {
  const role = (words: ReadonlySet<string>, name: Role, rank: number) =>
    words.has(plain) ? [{ role: name, rank }] : [];
  return [
    ...role(CLIENTS, 'client', 2),
    ...role(IDS, 'id', 2),
    ...role(TITLES, 'title', 1),
    ...role(NUMBERS, 'number', 1),
  ];
}

function contactRole(words: string): HeadMeaning | undefined {
  if (has(words, NO_CONTACT)) return undefined;
  if (has(words, EMAIL)) return { role: 'email', rank: 2 };
  return has(words, PHONE) ? { role: 'phone', rank: 2 } : undefined;
}

function dateRole(words: string): HeadMeaning | undefined {
  const isPaid = has(words, PAID_DATE);
  const isCreated = has(words, CREATED);
  if (has(words, NO_DATE)) return { role: 'date', rank: 0 };
  if (!isPaid && !isCreated && !has(words, DATE)) return undefined;
  if (has(words, PLANNED)) return { role: 'date', rank: 1.5 };
  return { role: 'date', rank: isPaid ? 3 : isCreated ? 1 : 2 };
}

function amountRole(words: string): HeadMeaning | undefined {
  if (has(words, PAID_AMOUNT)) return { role: 'amount', rank: 0 };
  if (has(words, NET)) return { role: 'amount', rank: 1 };
  if (has(words, GROSS)) return { role: 'amount', rank: 3 };
  if (has(words, NO_AMOUNT)) return { role: 'amount', rank: 0 };
  return has(words, AMOUNT) ? { role: 'amount', rank: 2 } : undefined;
}

function stageRole(words: string): HeadMeaning | undefined {
  if (!has(words, STAGE)) return undefined;
  if (has(words, NO_STAGE)) return { role: 'stage', rank: 0 };
  return { role: 'stage', rank: has(words, OF_DEALS) ? 3 : 2 };
}

function has(words: string, list: Stems): boolean {
  return list.some((stem) => words.includes(` ${stem}`));
}
