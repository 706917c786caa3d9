package cn.yujiang.documents.application;

import java.util.Optional;

/** Looks up versions of templates that are no longer in the folder. */
interface KeptTemplates {

    Optional<TemplateVersion> find(String hash);
}
