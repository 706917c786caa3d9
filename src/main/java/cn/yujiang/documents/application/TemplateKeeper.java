package cn.yujiang.documents.application;

import cn.yujiang.documents.TemplateDirectory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every version the folder ever shows for a minute, and those a record was signed with at once. */
@Service
class TemplateKeeper implements TemplateDirectory {

    private final TemplateFolder folder;
    private final FormTemplates templates;
    private final TemplateStore store;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    TemplateKeeper(TemplateFolder folder, FormTemplates templates, TemplateStore store) {
        this.folder = folder;
        this.templates = templates;
        this.store = store;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String keepCurrent(String formId) {
        TemplateVersion version = templates.current(formId);
        store.keep(version);
        return version.hash();
    }

    @Scheduled(fixedDelayString = "${yujiang.templates-every:PT1M}")
    @Transactional
    public void look() {
        for (String formId : folder.formIds()) {
            TemplateVersion version = templates.current(formId);
            if (!seen.contains(version.hash())) {
                store.keep(version);
                seen.add(version.hash());
            }
        }
    }
}
