import type { Member } from "@mortise/client";
import { Button, EmptyState, ErrorState, MenuButton, Page, Skeleton, toast, useClient } from "@mortise/ui/shell";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keys } from "../data/keys.ts";
import { sayError } from "../data/say-error.ts";
import { Avatar } from "../frame/avatar.tsx";
import { useMe } from "../session/me-context.tsx";
import { MemberDialog } from "./member-dialog.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import "./members.css";

/** The people of this installation, for admins: add, disable, make admin, set a new password. */
export function MembersPage() {
  const { t } = useTranslation("members");
  const me = useMe();
  const client = useClient();
  const [search, setSearch] = useState("");
  const [isAdding, setIsAdding] = useState(false);
  const [resetting, setResetting] = useState<Member>();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.members, search],
    queryFn: ({ signal }) => client.members.list({ inactive: true, ...(search === "" ? {} : { search }) }, { signal }),
    placeholderData: (previous) => previous,
  });
  if (!me.isAdmin) return <EmptyState title={t("adminsOnly")}>{t("adminsOnlyText")}</EmptyState>;
  return (
    <Page
      title={t("title")}
      width="text"
      actions={
        <Button tone="primary" onClick={() => setIsAdding(true)}>
          {t("add")}
        </Button>
      }
    >
      <input
        type="search"
        className="members-search"
        value={search}
        placeholder={t("search")}
        aria-label={t("search")}
        onChange={(event) => setSearch(event.target.value)}
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={6} />
      ) : data.members.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <ul className="members">
          {data.members.map((member) => (
            <MemberLine key={member.id} member={member} onReset={() => setResetting(member)} />
          ))}
        </ul>
      )}
      {isAdding ? <MemberDialog onClose={() => setIsAdding(false)} /> : null}
      {resetting ? <PasswordDialog member={resetting} onClose={() => setResetting(undefined)} /> : null}
    </Page>
  );
}

function MemberLine({ member, onReset }: { readonly member: Member; onReset(): void }) {
  const { t } = useTranslation("members");
  const me = useMe();
  const client = useClient();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (part: { readonly isActive?: boolean; readonly isAdmin?: boolean }) =>
      client.members.update(member.id, part),
    onSuccess: () => {
      toast({ text: t("changed", { name: member.name }), tone: "positive" });
      return queryClient.invalidateQueries({ queryKey: keys.members });
    },
    onError: sayError,
  });
  const isMe = member.id === me.id;
  return (
    <li data-inactive={!member.isActive || undefined}>
      <Avatar name={member.name} />
      <span className="members-words">
        <b>{member.name}</b>
        <span>{member.username === "" ? t("noSignIn") : member.username}</span>
      </span>
      {member.isAdmin ? <span className="members-tag">{t("isAdmin")}</span> : null}
      {member.isActive ? null : <span className="members-tag">{t("isDisabled")}</span>}
      <MenuButton
        className="m-button m-button-quiet m-button-medium"
        align="end"
        label={t("actionsOf", { name: member.name })}
        items={[
          { key: "password", label: t("reset"), isDisabled: member.username === "", onSelect: onReset },
          {
            key: "admin",
            label: t(member.isAdmin ? "takeAdmin" : "giveAdmin"),
            isDisabled: isMe,
            onSelect: () => change.mutate({ isAdmin: !member.isAdmin }),
          },
          {
            key: "active",
            label: t(member.isActive ? "disable" : "enable"),
            isDisabled: isMe,
            ...(member.isActive ? { tone: "negative" as const } : {}),
            onSelect: () => change.mutate({ isActive: !member.isActive }),
          },
        ]}
      >
        <span aria-hidden="true">⋯</span>
      </MenuButton>
    </li>
  );
}
