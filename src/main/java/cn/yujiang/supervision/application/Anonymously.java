package cn.yujiang.supervision.application;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs work as nobody, so that what it writes down names nobody. */
final class Anonymously {

    private Anonymously() {}

    static void run(Runnable work) {
        SecurityContext caller = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(caller);
        }
    }
}
