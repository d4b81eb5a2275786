#!/usr/bin/python3
"""Judge any implementation. usage: judge.py DATASET predictions.csv [--json]; DATA names the folder of datasets.json
predictions.csv columns: customer, p_alive, expected_next_date (YYYY-MM-DD or empty), status (active|sleeping|lost)
optional: p_buy  = P(at least one purchase in (cutoff, cutoff+H]); without it p_alive is scored as that probability.
Every customer with a purchase on or before the cutoff must be present; an absent one is scored p=0, status=lost.
Facts are made here from the raw log only (amount<0 lines are refunds and are not purchases; same-day lines are one purchase)."""
import sys, json, os, numpy as np, pandas as pd
HERE=os.environ['DATA']
def load(name):
    cfg=json.load(open(os.path.join(HERE,'datasets.json')))[name]
    d=pd.read_csv(os.path.join(HERE,cfg['file']),dtype={'customer':str},parse_dates=['date'])
    d=d[~(d.amount<0)].drop_duplicates(['customer','date']).sort_values(['customer','date'])
    return cfg,d
def facts(name):
    cfg,d=load(name); cut=pd.Timestamp(cfg['cutoff']); H=cfg['H']
    cal=d[d.date<=cut]; fut=d[d.date>cut]; hold=fut[fut.date<=cut+pd.Timedelta(days=H)]
    g=cal.groupby('customer').date
    f=pd.DataFrame({'first':g.min(),'last':g.max(),'n':g.size()})
    iv=cal.groupby('customer').date.diff().dt.days
    cal=cal.assign(iv=iv); ivs=cal.dropna(subset=['iv'])
    glob=float(ivs.iv.median()); med=ivs.groupby('customer').iv.median()
    f['cycle']=med.where(f.n.reindex(med.index)>=3).reindex(f.index).fillna(glob).clip(lower=1)
    f['gap']=(cut-f['last']).dt.days
    f['y']=f.index.isin(hold.customer.unique()).astype(int)
    nxt=fut.groupby('customer').date.min(); f['next']=nxt.reindex(f.index)
    f['x_hold']=hold.groupby('customer').size().reindex(f.index).fillna(0).astype(int)
    f['y_any']=f.next.notna().astype(int)
    f['late']=(f.n>=2)&(f.gap>1.5*f.cycle)      # the judge's own, fixed notion of 'late'
    return cfg,f,cut,H
def auc(y,s):
    y=np.asarray(y);s=np.asarray(s,float); n1=y.sum(); n0=len(y)-n1
    if n1==0 or n0==0: return float('nan')
    r=pd.Series(s).rank().values
    return float((r[y==1].sum()-n1*(n1+1)/2)/(n1*n0))
def top(y,s,q):
    """precision in the top q share; ties share their places evenly"""
    y=np.asarray(y,float);s=np.asarray(s,float); k=max(1,int(round(q*len(y))))
    o=np.argsort(-s,kind='stable'); thr=s[o[k-1]]; above=s>thr; tie=s==thr
    return float((y[above].sum()+(k-above.sum())*y[tie].mean())/k),k
def metrics(name,P):
    cfg,f,cut,H=facts(name)
    P=P.copy(); P['customer']=P.customer.astype(str); P=P.drop_duplicates('customer').set_index('customer').reindex(f.index)
    miss=int(P.p_alive.isna().sum()); pa=P.p_alive.fillna(0).clip(0,1).values
    pb=(P.p_buy if 'p_buy' in P else P.p_alive).fillna(0).clip(0,1).values; y=f.y.values; e=1e-6
    st=P.status.fillna('lost').astype(str).str.lower().values; pc=np.clip(pb,e,1-e)
    b=np.minimum((pb*10).astype(int),9); ece=sum(abs(pb[b==i].mean()-y[b==i].mean())*(b==i).mean() for i in range(10) if (b==i).any())
    R=dict(dataset=name,clients=len(f),missing=miss,H=H,base=round(float(y.mean()),4),auc=auc(y,pb),auc_alive_any=auc(f.y_any.values,pa),
      brier=float(((pb-y)**2).mean()),logloss=float(-(y*np.log(pc)+(1-y)*np.log(1-pc)).mean()),ece=float(ece))
    p5,k=top(y,pb,.05); R.update(prec5=p5,lift5=p5/max(y.mean(),1e-9))
    L=f.late.values
    if L.sum()>=20 and 0<y[L].sum()<L.sum():
        w5,k=top(y[L],pb[L],.05); w20,k20=top(y[L],pb[L],.20); br=y[L].mean()
        R.update(late_n=int(L.sum()),late_base=float(br),late_auc=auc(y[L],pb[L]),wake_prec5=w5,wake_lift5=w5/br,wake_prec20=w20,wake_lift20=w20/br)
    for s in ('active','sleeping','lost'):
        m=st==s; R['share_'+s]=float(m.mean()); R['ret_'+s]=float(y[m].mean()) if m.any() else float('nan')
    R['status_auc']=auc(y,np.select([st=='active',st=='sleeping'],[2,1],0))
    nd=pd.to_datetime(P.expected_next_date,errors='coerce'); ok=(y==1)&nd.notna().values
    if ok.any():
        err=(nd[ok]-f.next[ok]).dt.days; R.update(next_n=int(ok.sum()),next_cover=float(ok.sum()/max(1,y.sum())),next_mae=float(err.abs().mean()),next_medae=float(err.abs().median()),next_bias=float(err.median()))
    ok=(f.y_any.values==1)&nd.notna().values   # everyone who bought again anywhere in the rest of the log
    if ok.any():
        err=(nd[ok]-f.next[ok]).dt.days; R.update(next_any_n=int(ok.sum()),next_any_medae=float(err.abs().median()))
    t=cfg.get('truth')
    if t:
        T=pd.read_csv(os.path.join(HERE,t),dtype={'customer':str}).set_index('customer').reindex(f.index)
        alive=(T.left_after.isna()|(pd.to_datetime(T.left_after)>cut)).values.astype(int); gift=(T.kind=='gift').values
        R.update(true_alive=float(alive.mean()),auc_true_alive=auc(alive,pa),brier_true_alive=float(((pa-alive)**2).mean()),
                 gift_alive_called_active=float((st[gift&(alive==1)]=='active').mean()),gift_alive_not_lost=float((st[gift&(alive==1)]!='lost').mean()))
        cyc=pd.to_numeric(T.true_cycle_days)
    return R
if __name__=='__main__':
    R=metrics(sys.argv[1],pd.read_csv(sys.argv[2],dtype={'customer':str}))
    if '--json' in sys.argv: print(json.dumps(R))
    else:
        for k,v in R.items(): print(f'{k:26s} {v:.4f}' if isinstance(v,float) else f'{k:26s} {v}')
