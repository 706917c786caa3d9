package cn.yujiang.policy.application;

import cn.yujiang.policy.PolicyFinder;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.domain.Finder;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.shared.WorkdayCalendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is made of plain classes of the domain. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    PolicyFinder policyFinder(LivePolicies policies, PolicySettings settings) {
        return new Finder(policies, settings::overrides);
    }

    @Bean
    WorkdayCalendar workdayCalendar() {
        return WorkdayCalendars.load();
    }
}
