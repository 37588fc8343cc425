package bsdsockets.net;

import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.net.SocketOption;
import java.util.HashSet;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;

/** The options of the module jdk.net, which is not in every JVM. */
final class ExtendedOptions {
    private ExtendedOptions() {}

    /** Those of streams; empty where the module is not there. */
    static Set<SocketOption<?>> supported() {
        return ModuleLayer.boot().findModule("jdk.net").isPresent() ? Present.supported() : Set.of();
    }

    /** Loaded only where the module is there. */
    private static final class Present {
        static Set<SocketOption<?>> supported() {
            Set<SocketOption<?>> options = new HashSet<>(Set.of(
                    ExtendedSocketOptions.TCP_QUICKACK,
                    ExtendedSocketOptions.TCP_KEEPIDLE,
                    ExtendedSocketOptions.TCP_KEEPINTERVAL,
                    ExtendedSocketOptions.TCP_KEEPCOUNT));
            if (kernelHasNapi()) {
                options.add(ExtendedSocketOptions.SO_INCOMING_NAPI_ID);
            }
            return options;
        }

        private static boolean kernelHasNapi() {
            try {
                int fd = Posix.socket(Constants.AF_INET, Constants.SOCK_STREAM | Constants.SOCK_CLOEXEC, 0);
                try {
                    Posix.getsockopt(fd, Constants.SOL_SOCKET, Constants.SO_INCOMING_NAPI_ID);
                    return true;
                } finally {
                    Posix.close(fd);
                }
            } catch (IOException e) {
                return false;
            }
        }
    }
}
