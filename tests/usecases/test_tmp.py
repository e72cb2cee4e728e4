from bot.usecases import decisions, tasks
from tests.builders import *
from sqlalchemy import event
from sqlalchemy.engine import Engine
import time
async def test_count(group):
    await group.decision("maja","värm upp")
    log=[]
    @event.listens_for(Engine,"before_cursor_execute")
    def f(conn,cur,st,*a): log.append(" ".join(st.split())[:110])
    await group.decision("maja","Vi håller veckomöte tisdagar 09:00, punkt 2"); 
    print(len(log)); print("\n".join(log)); log.clear()
    await group.task("maja","@per ring Lund före styrelsemötet 2 mars","per"); print(len(log)); print("\n".join(log)); log.clear()
    t=time.perf_counter(); r=await group.task("maja","ord "*10000); print('40k', time.perf_counter()-t, len(r.picture.task.text))
    t=time.perf_counter(); r=await group.decision("maja","ord 2 mars "*4000); print('40k', time.perf_counter()-t, len(r.picture.decision.text), len(r.picture.parts))
