package cn.yujiang.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.io.Serial;

/** The page around all views: theme, own style sheet, server push for long work. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("yujiang/yujiang.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class AppShell implements AppShellConfigurator {

    @Serial
    private static final long serialVersionUID = 1L;
}
