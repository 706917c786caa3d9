package cn.yujiang.shell;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shell.demo.DemoClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock of the services: the machine's in production, one that can be moved forward in the demonstration. */
@Configuration
class Clocks {

    @Bean
    @Profile("!demo")
    BusinessClock systemClock() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Bean
    @Profile("demo")
    DemoClock demoClock(org.springframework.core.env.Environment environment) {
        return new DemoClock(
                java.nio.file.Path.of(environment.getProperty("yujiang.demo.date-file", "data/demo-date")));
    }
}
