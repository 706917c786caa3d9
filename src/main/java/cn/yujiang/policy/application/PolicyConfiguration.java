package cn.yujiang.policy.application;

import cn.yujiang.policy.PolicyFinder;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.Finder;
import cn.yujiang.policy.packs.PackFolders;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.shared.WorkdayCalendars;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the packs once at the start; a broken pack refuses the start with its findings. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    /** One bean under all interfaces: PolicyEngine, Assessor, PolicyCatalogue and HouseRules. */
    @Bean
    Engine policyEngine(@Value("${yujiang.policies:policies}") String directory) {
        return PackFolders.load(Path.of(directory));
    }

    @Bean
    PolicyFinder policyFinder(Engine engine, PolicySettings settings) {
        return new Finder(engine, settings::overrides);
    }

    @Bean
    WorkdayCalendar workdayCalendar() {
        return WorkdayCalendars.load();
    }
}
