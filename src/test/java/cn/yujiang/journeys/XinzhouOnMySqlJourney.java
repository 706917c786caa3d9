package cn.yujiang.journeys;

import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import java.util.Map;

/** The same scenario on a real MySQL server through its own driver. */
class XinzhouOnMySqlJourney extends XinzhouJourney {

    @Override
    Map<String, String> environment() {
        return RunningServer.environment(Databases.fresh(Engine.MYSQL));
    }
}
