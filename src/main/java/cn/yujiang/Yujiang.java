package cn.yujiang;

import cn.yujiang.shell.cli.Commands;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.TimeZone;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or, when the first argument names a command, runs that command and exits. */
@SpringBootApplication
public class Yujiang {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC")); // stored moments must not depend on the machine's zone
        OptionalInt exit = Commands.run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication.run(Yujiang.class, args);
        LoggerFactory.getLogger(Yujiang.class).info("ready for work");
    }
}
