package cn.yujiang.audit.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.identity.KeyedHash;
import org.springframework.stereotype.Component;

/** The vault's key for what lies below it. */
@Component
class VaultHash implements KeyedHash {

    private final Vault vault;

    VaultHash(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String ofLoginCode(String text) {
        return vault.blindIndex(Vault.Field.LOGIN_CODE, text);
    }
}
