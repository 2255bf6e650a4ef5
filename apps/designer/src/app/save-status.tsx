import { CheckOutlined, CloudSyncOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import { useFormat } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { useDraft, useDraftState } from "../draft/draft-context.tsx";
import { goToSignIn } from "../server/sign-in.ts";
import "./save-status.css";

/** How far the server knows what was done, in words: "草稿·12:03 已保存". */
export function SaveStatus() {
  const { t } = useTranslation("app");
  const format = useFormat();
  const draft = useDraft();
  const save = useDraftState((state) => state.save);
  const words = t(`save.${save.kind}`, save.kind === "saved" ? { time: format.time(save.at) } : {});
  const isTrouble = save.kind === "offline" || save.kind === "refused" || save.kind === "signedOut";
  return (
    <span className={isTrouble ? "save save-trouble" : "save"} role="status">
      {save.kind === "saved" ? (
        <CheckOutlined aria-hidden />
      ) : isTrouble ? (
        <ExclamationCircleOutlined aria-hidden />
      ) : (
        <CloudSyncOutlined aria-hidden />
      )}
      <span className="save-words">{words}</span>
      {save.kind === "signedOut" ? (
        <button type="button" className="link-button" onClick={goToSignIn}>
          {t("save.signIn")}
        </button>
      ) : null}
      {save.kind === "offline" || save.kind === "refused" ? (
        <button type="button" className="link-button" onClick={() => void draft.flush()}>
          {t("save.retry")}
        </button>
      ) : null}
      {save.kind === "refused" ? <span className="m-visually-hidden">{save.message}</span> : null}
    </span>
  );
}
