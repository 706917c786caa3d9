package cn.yujiang.identity.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class SecurityContextActor implements CurrentActor {

    @Override
    public Actor require() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal) {
            return principal.actor();
        }
        throw new AccessDeniedException("not signed in");
    }
}
