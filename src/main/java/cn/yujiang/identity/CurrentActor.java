package cn.yujiang.identity;

/** Answers who is acting. Services ask it; domain code gets the answer as a parameter. */
public interface CurrentActor {

    /** @throws org.springframework.security.access.AccessDeniedException when nobody is signed in */
    Actor require();
}
