package bsdsockets.net;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.probe.SecureWeb;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Keys for TLS on this machine, made by keytool. */
final class KeyStores {
    private static final int SECONDS = 60;

    private KeyStores() {}

    static Path make(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "test",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        SecureWeb.PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.out").toFile())
                .start();
        assertThat(keytool.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        return store;
    }
}
