package cn.yujiang.architecture;

import cn.yujiang.Yujiang;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules use each other only as their package-info says, and only through what is public in them. */
class ModulesTest {

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Yujiang.class).verify();
    }
}
